import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Input, type GetProps } from 'antd';
import { useSharedText } from '../i18n/shared-text.js';

/** A secret that can be shown while it is typed; its button is reached by keyboard and says what it does. */
export function PasswordInput(props: GetProps<typeof Input.Password>) {
  const { t } = useSharedText();
  return (
    <Input.Password
      {...props}
      iconRender={(shown) => (
        <Button
          type="text"
          size="small"
          aria-label={t(shown ? 'secret.hide' : 'secret.show')}
          icon={shown ? <EyeOutlined aria-hidden="true" /> : <EyeInvisibleOutlined aria-hidden="true" />}
        />
      )}
    />
  );
}
