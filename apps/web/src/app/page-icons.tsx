import {
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  CloudUploadOutlined,
  ContactsOutlined,
  DesktopOutlined,
  FileProtectOutlined,
  PlusCircleOutlined,
  SafetyCertificateOutlined,
  SwapOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MenuLabel } from './pages.js';
import { TideIcon } from '../shared/ui/tide-mark.js';

/** The picture of each entry of the menu. */
export const pageIcons: Record<MenuLabel, ReactNode> = {
  'page.workbench': <DesktopOutlined />,
  'page.customers': <TeamOutlined />,
  'page.enterCustomer': <PlusCircleOutlined />,
  'page.pool': <TideIcon />,
  'page.approvals': <AuditOutlined />,
  'page.reviews': <FileProtectOutlined />,
  'page.allocation': <SwapOutlined />,
  'page.addressBook': <ContactsOutlined />,
  'page.notifications': <BellOutlined />,
  'page.policy': <SafetyCertificateOutlined />,
  'page.holidays': <CalendarOutlined />,
  'page.import': <CloudUploadOutlined />,
  'page.me': <UserOutlined />,
};
