import {
  ApartmentOutlined,
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  CloudDownloadOutlined,
  CloudUploadOutlined,
  ContactsOutlined,
  DesktopOutlined,
  FileSearchOutlined,
  FileProtectOutlined,
  LockOutlined,
  KeyOutlined,
  PlusCircleOutlined,
  QuestionCircleOutlined,
  SafetyCertificateOutlined,
  ShareAltOutlined,
  SwapOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MenuLabel } from './pages.js';
import { TideIcon } from '../shared/ui/tide-mark.js';

/** The picture of each entry of the menu. */
export const pageIcons: Record<MenuLabel, ReactNode> = {
  'page.workbench': <DesktopOutlined aria-hidden="true" />,
  'page.customers': <TeamOutlined aria-hidden="true" />,
  'page.enterCustomer': <PlusCircleOutlined aria-hidden="true" />,
  'page.pool': <TideIcon />,
  'page.approvals': <AuditOutlined aria-hidden="true" />,
  'page.reviews': <FileProtectOutlined aria-hidden="true" />,
  'page.allocation': <SwapOutlined aria-hidden="true" />,
  'page.addressBook': <ContactsOutlined aria-hidden="true" />,
  'page.notifications': <BellOutlined aria-hidden="true" />,
  'page.shared': <ShareAltOutlined aria-hidden="true" />,
  'page.explain': <QuestionCircleOutlined aria-hidden="true" />,
  'page.policy': <SafetyCertificateOutlined aria-hidden="true" />,
  'page.organisation': <ApartmentOutlined aria-hidden="true" />,
  'page.holidays': <CalendarOutlined aria-hidden="true" />,
  'page.roles': <KeyOutlined aria-hidden="true" />,
  'page.audit': <FileSearchOutlined aria-hidden="true" />,
  'page.exports': <CloudDownloadOutlined aria-hidden="true" />,
  'page.import': <CloudUploadOutlined aria-hidden="true" />,
  'page.security': <LockOutlined aria-hidden="true" />,
  'page.me': <UserOutlined aria-hidden="true" />,
};
